/**
 * For pages that write tags and bundle nothing, `hivemap.js` of the folder without npm: `<hive-city>` and `<hive-map>` are
 * there at once, the other tags once the page has one of them, or has nothing better to do.
 */
import { registerWhenMet } from './register-when-met.js';

export * from './city.js';

registerWhenMet(() => import('@hivemap/elements'));
