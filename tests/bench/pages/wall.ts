/** The wall of the demo city as the documentation shows it; it flies when the harness asks. */
import 'hivemap';
import plan from '../../../docs/public/wall/wall.json';

/** Without a graphics card a flight of the usual length has a frame or two. */
const flightSeconds = 15;
/** The whole city with all panels; down to a township with its flowers; back out, tilted. */
const [whole, , , actors, overdue] = plan.scenes;
const scenes = [
  whole,
  { ...whole, layers: ['grid', 'honeycomb'], camera: { ...actors?.camera, zoom: 11, flightSeconds } },
  {
    ...whole,
    layers: ['grid', 'honeycomb'],
    camera: { ...overdue?.camera, center: [107.6, 31.3], zoom: 7.6, flightSeconds },
  },
];

const wall = document.createElement('hive-wall');
wall.config = { ...plan, scenes };
wall.design = '3840x1080';
wall.paused = true;
const city = document.createElement('hive-city');
city.src = '/data/dazhou/city.json';
city.mode = 'wall';
city.locale = 'zh-CN';
wall.append(city);
const read = new Promise<void>((resolve) => {
  city.addEventListener('hive-status', ({ status }) => {
    if (status === 'ready') resolve();
  });
});
document.body.append(wall);

await city.whenReady();
await read;
await city.maplibre!.once('idle');

/** What `benchFly` counts. */
export interface Flight {
  /** Drawn while the camera moved. */
  readonly frames: number;
  readonly milliseconds: number;
  /** A tilt and a flight may be two movements; each has a profile of its own. */
  readonly movements: number;
}

/** The scene is there when its camera has rested for so long. */
const REST_MS = 2_000;

/** Shows a scene, and records a profile of each movement of its camera. */
async function fly(index: number): Promise<Flight> {
  const map = city.maplibre!;
  const flight = { frames: 0, milliseconds: 0, movements: 0 };
  let [began, rested] = [0, performance.now()];
  const listening = [
    map.on('movestart', () => {
      began = performance.now();
      console.profile('flight');
    }),
    map.on('render', () => {
      if (map.isMoving()) flight.frames++;
    }),
    map.on('moveend', () => {
      console.profileEnd('flight');
      rested = performance.now();
      flight.movements++;
      flight.milliseconds += rested - began;
    }),
  ];
  wall.showScene(index);
  while (map.isMoving() || performance.now() - rested < REST_MS)
    await new Promise((done) => setTimeout(done, 100));
  for (const one of listening) one.unsubscribe();
  if (wall.scene !== index) throw new Error(`The wall shows scene ${String(wall.scene)}.`);
  return flight;
}

Object.assign(window, { benchFly: fly });
window.benchFinished = true;
