import { createContext } from '@lit/context';
import type { City } from './city.js';

/** The city around an element. The key is global, so that two bundles on a page understand each other. */
export const cityContext = createContext<City | null>(Symbol.for('hivemap.city'));
