/** A vertex `[longitude, latitude]` in degrees. */
export type Vertex = [longitude: number, latitude: number];
/** Closed: the last vertex repeats the first. */
export type Ring = Vertex[];
/** An outer ring and its holes. */
export type Rings = Ring[];
