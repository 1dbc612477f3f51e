/** The panels of a city that are in no first picture of it. */
import '../chain/hive-chain.js';
import '../forces/hive-forces.js';
import '../inspector/hive-inspector.js';
import '../layers/hive-layers.js';
import '../listings/hive-listings.js';
import '../matter-flow/hive-matter-flow.js';
import '../programs/hive-programs.js';
import '../ranking/hive-ranking.js';
import '../risk-matrix/hive-risk-matrix.js';
import '../satisfaction/hive-satisfaction.js';
import '../scoreboard/hive-scoreboard.js';
import '../search/hive-search.js';
import '../status/hive-status.js';
import '../table/hive-table.js';
import '../taskbook/hive-taskbook.js';
import '../timeline/hive-timeline.js';
import '../trend/hive-trend.js';
