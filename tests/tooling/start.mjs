/** `npm start`: the documentation site with its live examples, from a clean clone. Ctrl-C ends it. */
import { startSite } from './start-site.mjs';

await startSite('');
