/**
 * Programs that draw cells. Positions are relative to the mesh; a cell's color comes from two small textures by
 * its index: what it is, and what it looked like before. Their comments stand outside of them: a page would load these.
 */

/** Cells a row of the textures. */
export const TEXTURE_WIDTH = 1024;
/** Entries of the palette; classes and {@link CELL}. */
export const PALETTE_SIZE = 64;

/**
 * `u_meter`: Mercator units a meter.
 *
 * @param prelude - MapLibre's own projection, for the globe; empty for Mercator.
 */
function places(prelude: string): string {
  if (!prelude)
    return `
uniform mat4 u_matrix;
uniform float u_meter;
vec4 place(vec2 at, float meters) { return u_matrix * vec4(at, meters * u_meter, 1.0); }`;
  return `${prelude}
uniform vec2 u_origin;
vec4 place(vec2 at, float meters) {
  return meters > 0.0 ? projectTileFor3D(at + u_origin, meters) : projectTile(at + u_origin);
}`;
}

/**
 * `u_rise`: x meters a class, 0 where all lie flat; y the number of classes. `look` is color, and how much it is hatched,
 * less than 0: back; `dots` is how much it is dotted.
 */
const LOOKS = `
uniform highp usampler2D u_now;
uniform lowp sampler2D u_before;
uniform float u_progress;
uniform vec4 u_palette[${String(PALETTE_SIZE)}];
uniform vec2 u_rise;
float height(uint cell) {
  if (u_rise.x == 0.0) return 0.0;
  ivec2 at = ivec2(int(cell % ${String(TEXTURE_WIDTH)}u), int(cell / ${String(TEXTURE_WIDTH)}u));
  float code = float(texelFetch(u_now, at, 0).r);
  return code < u_rise.y ? (code + 1.0) * u_rise.x : 0.0;
}
vec4 look(uint cell, out float dots) {
  ivec2 at = ivec2(int(cell % ${String(TEXTURE_WIDTH)}u), int(cell / ${String(TEXTURE_WIDTH)}u));
  uvec2 now = texelFetch(u_now, at, 0).rg;
  dots = float(now.g);
  vec4 color = u_palette[now.r];
  if (u_progress < 1.0) {
    vec4 before = texelFetch(u_before, at, 0);
    color = mix(vec4(before.rgb, before.a * 2.0 - 1.0), color, u_progress);
  }
  return color;
}`;

/**
 * Anchored to the map, so that they move along. `u_hatch`: x, y offset, px; z spacing; w half the width. `line` counts px
 * across the lines, along a row.
 */
const PATTERNS = `
uniform vec4 u_hatch;
uniform vec4 u_hatch_color;
uniform vec4 u_hatch_back;
uniform vec4 u_hatch_back_color;
uniform vec4 u_dots;
uniform vec4 u_dots_color;
float line(float across, vec4 hatch) {
  float along = mod(across, hatch.z);
  return clamp(hatch.w - min(along, hatch.z - along) * 0.70710678 + 0.5, 0.0, 1.0);
}
vec3 patterned(vec4 look, float dots) {
  vec3 color = look.rgb;
  if (look.a > 0.0) {
    float share = line(gl_FragCoord.x - gl_FragCoord.y - u_hatch.x + u_hatch.y, u_hatch);
    color = mix(color, u_hatch_color.rgb, look.a * u_hatch_color.a * share);
  } else if (look.a < 0.0) {
    float share = line(gl_FragCoord.x + gl_FragCoord.y - u_hatch_back.x - u_hatch_back.y, u_hatch_back);
    color = mix(color, u_hatch_back_color.rgb, -look.a * u_hatch_back_color.a * share);
  }
  if (dots > 0.0) {
    vec2 at = gl_FragCoord.xy - u_dots.xy;
    float row = floor(at.y / u_dots.z);
    at.x += mod(row, 2.0) * 0.5 * u_dots.z;
    vec2 off = mod(at, u_dots.z) - 0.5 * u_dots.z;
    color = mix(color, u_dots_color.rgb, dots * u_dots_color.a * clamp(u_dots.w - length(off) + 0.5, 0.0, 1.0));
  }
  return color;
}`;

export interface ShaderSource {
  readonly vertex: string;
  readonly fragment: string;
}

/** Triangles, each of one cell. */
export function fillShader(prelude: string): ShaderSource {
  return {
    vertex: `#version 300 es
precision highp float;
precision highp int;
layout(location = 0) in vec2 a_position;
layout(location = 1) in uint a_cell;
flat out vec4 v_look;
flat out float v_dots;
${places(prelude)}
${LOOKS}
void main() {
  gl_Position = place(a_position, height(a_cell));
  v_look = look(a_cell, v_dots);
}`,
    fragment: `#version 300 es
precision highp float;
flat in vec4 v_look;
flat in float v_dots;
uniform float u_opacity;
out vec4 color;
${PATTERNS}
void main() {
  color = vec4(patterned(v_look, v_dots), 1.0) * u_opacity;
}`,
  };
}

/**
 * Edges as strips of a few px: in the middle one cell goes over into the other as smoothly as a pixel is wide,
 * and on it lies the seam. Instances are segments, each with the points before and after it, so that strips of
 * a line join without a gap.
 */
export function edgeShader(prelude: string): ShaderSource {
  return { vertex: edgeVertex(prelude), fragment: edgeFragment };
}

/** `u_half`: half of the canvas, `u_reach`: of the strip, `v_off`: from the line to the left, px; `v_there`: 1 where there is a cell. */
function edgeVertex(prelude: string): string {
  return `#version 300 es
precision highp float;
precision highp int;
layout(location = 0) in vec2 a_before;
layout(location = 1) in vec2 a_from;
layout(location = 2) in vec2 a_to;
layout(location = 3) in vec2 a_after;
layout(location = 4) in uvec2 a_sides;
uniform vec2 u_half;
uniform float u_reach;
flat out vec4 v_left;
flat out vec4 v_right;
flat out vec2 v_dots;
flat out vec2 v_there;
out float v_off;
${places(prelude)}
${LOOKS}
const uint NO_CELL = 0xffffffffu;
vec2 along(vec2 from, vec2 to, vec2 otherwise) {
  vec2 way = to - from;
  float far = length(way);
  return far > 0.001 ? way / far : otherwise;
}
void main() {
  vec4 from = place(a_from, 0.0);
  vec4 to = place(a_to, 0.0);
  if (a_sides.x == NO_CELL && a_sides.y == NO_CELL || from.w <= 0.0 || to.w <= 0.0) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  bool end = gl_VertexID >= 2;
  vec4 other = place(end ? a_after : a_before, 0.0);
  vec2 p = from.xy / from.w * u_half;
  vec2 q = to.xy / to.w * u_half;
  vec2 r = other.xy / other.w * u_half;
  vec2 own = along(p, q, vec2(1.0, 0.0));
  vec2 next = end ? along(q, r, own) : along(r, p, own);
  vec2 left = vec2(-own.y, own.x);
  vec2 both = own + next;
  vec2 out_ = left;
  if (dot(both, both) > 0.6) {
    vec2 miter = normalize(vec2(-both.y, both.x));
    out_ = miter / max(dot(miter, left), 0.5);
  }
  v_off = (gl_VertexID & 1) == 0 ? u_reach : -u_reach;
  vec4 at = end ? to : from;
  gl_Position = vec4(at.xy + out_ * v_off / u_half * at.w, at.zw);
  v_there = vec2(a_sides.x != NO_CELL, a_sides.y != NO_CELL);
  float dots;
  v_left = look(v_there.x > 0.0 ? a_sides.x : a_sides.y, dots);
  v_dots.x = dots;
  v_right = look(v_there.y > 0.0 ? a_sides.y : a_sides.x, dots);
  v_dots.y = dots;
}`;
}

/** `u_seam`: color, and half the width, px. Beside the outermost cells the color fades out (`outside`). */
const edgeFragment = `#version 300 es
precision highp float;
flat in vec4 v_left;
flat in vec4 v_right;
flat in vec2 v_dots;
flat in vec2 v_there;
in float v_off;
uniform float u_opacity;
uniform vec4 u_seam;
uniform float u_seam_opacity;
out vec4 color;
${PATTERNS}
void main() {
  float left = clamp(v_off + 0.5, 0.0, 1.0);
  vec3 cells = mix(patterned(v_right, v_dots.y), patterned(v_left, v_dots.x), left);
  float seam = v_there.x * v_there.y * u_seam_opacity * clamp(u_seam.w + 0.5 - abs(v_off), 0.0, 1.0);
  float outside = v_there.x > 0.0 ? -v_off : v_off;
  float cover = v_there.x * v_there.y > 0.0 ? 1.0 : clamp(1.0 - outside, 0.0, 1.0);
  if (cover <= 0.0) discard;
  color = vec4(mix(cells, u_seam.rgb, seam), 1.0) * cover * u_opacity;
}`;

/** Walls of cells that rise above their neighbors, lit from the northwest. Instances are segments, as of edges; `outward` is
 * away from the higher cell, and y grows to the south. */
export function wallShader(prelude: string): ShaderSource {
  return {
    vertex: `#version 300 es
precision highp float;
precision highp int;
layout(location = 1) in vec2 a_from;
layout(location = 2) in vec2 a_to;
layout(location = 4) in uvec2 a_sides;
flat out vec4 v_look;
flat out float v_dots;
flat out float v_light;
${places(prelude)}
${LOOKS}
const uint NO_CELL = 0xffffffffu;
void main() {
  float left = a_sides.x == NO_CELL ? 0.0 : height(a_sides.x);
  float right = a_sides.y == NO_CELL ? 0.0 : height(a_sides.y);
  if (left == right) {
    gl_Position = vec4(2.0, 2.0, 2.0, 1.0);
    return;
  }
  gl_Position = place(gl_VertexID >= 2 ? a_to : a_from, (gl_VertexID & 1) == 0 ? left : right);
  v_look = look(left > right ? a_sides.x : a_sides.y, v_dots);
  vec2 way = normalize(a_to - a_from);
  vec2 outward = left > right ? vec2(-way.y, way.x) : vec2(way.y, -way.x);
  v_light = 0.74 + 0.16 * dot(outward, vec2(-0.7071, -0.7071));
}`,
    fragment: `#version 300 es
precision highp float;
flat in vec4 v_look;
flat in float v_dots;
flat in float v_light;
uniform float u_opacity;
out vec4 color;
${PATTERNS}
void main() {
  color = vec4(patterned(v_look, v_dots) * v_light, 1.0) * u_opacity;
}`,
  };
}
