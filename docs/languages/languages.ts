/** A language of a host, brought after the elements. */
import { speak } from 'hivemap';
import { arabic } from './arabic.js';

speak(arabic);
