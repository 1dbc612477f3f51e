/**
 * `npm run wall`: the wall of the demo city, alive. Its last day is replayed by `hivemap simulate`, the page is that of
 * the documentation site. Words after `--` go to `simulate`: `npm run wall -- --speed 600`. Ctrl-C ends both.
 */
import { livingFeed } from './living-feed.mjs';
import { startSite } from './start-site.mjs';

await startSite('wall/screen.html?city=/city/city.json', () => livingFeed(process.argv.slice(2)));
