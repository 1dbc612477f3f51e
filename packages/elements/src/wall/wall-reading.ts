/** What reads a wall and words its problems, with all of core's sentences: fetched by a wall that has something to read. */
export { problemMessage } from '@hivemap/core';
export { loadWall } from './load-wall.js';
export { readWall } from './read-wall.js';
