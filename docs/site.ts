/** Every page of the site uses the library as a portal does: one import. */
import 'hivemap';
