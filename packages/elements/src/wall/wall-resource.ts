/** What `resource` is in problems of a wall. */
export const WALL_RESOURCE = 'wall.json';
