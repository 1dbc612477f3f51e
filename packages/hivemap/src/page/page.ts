/** The page that `hivemap serve` shows a city on. */
import '../city.js';
