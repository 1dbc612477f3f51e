/** The layers of a city that are in no first picture of it, unless the host names them. */
import '../campaign-layer/hive-campaign-layer.js';
import '../centre-layer/hive-centre-layer.js';
import '../fence-layer/hive-fence-layer.js';
import '../honeycomb-layer/hive-honeycomb-layer.js';
import '../matter-layer/hive-matter-layer.js';
import '../park-layer/hive-park-layer.js';
import '../scenic-layer/hive-scenic-layer.js';
