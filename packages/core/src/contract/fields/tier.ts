import { choice } from './choice.js';

/** A tier of governance, from the grid up. */
export function tier() {
  return choice({
    grid: ['网格'],
    village: ['村', '村(社区)', '村级'],
    township: ['乡镇', '05', '乡级'],
    county: ['县', '区县', '04', '县级'],
    city: ['市', '03', '市级'],
  });
}
