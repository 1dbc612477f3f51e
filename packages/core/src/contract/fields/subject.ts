import { choice } from './choice.js';

/** What a fence looks out for. */
export function subject() {
  return choice({
    intrusion: ['闯入'],
    vehicle: ['车辆'],
    vessel: ['船舶'],
    equipment: ['设备'],
    crowd: ['人群'],
  });
}
