/** `npm run wall`: the wall of the demo city on the documentation site, printed and opened. Ctrl-C ends it. */
import { startSite } from './start-site.mjs';

await startSite('wall/screen.html');
