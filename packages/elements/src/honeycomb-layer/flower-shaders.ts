/**
 * One quad a flower. The vertex shader sets it where its community is, always upright and of one size on the
 * screen; the fragment shader finds the cell by hexagon arithmetic and takes its picture from the atlas.
 */
import { FLOWER_EXTENT } from '../scene/flower-geometry.js';
import { ATLAS_COLUMNS, CASING_MARGIN } from '../map/flower-atlas.js';

export const VERTEX_SHADER = `#version 300 es
precision highp float;
precision highp int;
layout(location = 0) in vec2 corner;
layout(location = 1) in uvec4 place;
layout(location = 2) in uvec4 cells;
layout(location = 3) in uint motion;
uniform mat4 matrix;
uniform uvec2 origin;
uniform vec2 pixel;
uniform vec2 radii;
uniform float time;
out vec2 at;
flat out uvec4 looks;
flat out float opacity;
flat out int size;
void main() {
  // Whole parts of the world subtract exactly: no flower trembles, however near the map is.
  vec2 to = vec2(ivec2(place.xy - origin));
  vec2 from = vec2(ivec2(place.zw - origin));
  vec4 center = matrix * vec4(mix(from, to, time) / 4294967296.0, 0.0, 1.0);
  size = int((cells.y >> 24u) & 255u);
  float radius = radii[size];
  float scale = mix(float(motion & 255u), float((motion >> 8u) & 255u), time) / 100.0;
  opacity = mix(float((motion >> 16u) & 255u), float(motion >> 24u), time) / 255.0;
  looks = cells;
  at = corner * (radius * ${FLOWER_EXTENT.toFixed(5)} + ${CASING_MARGIN.toFixed(1)});
  gl_Position = vec4(center.xy + at * scale * pixel * center.w, 0.0, center.w);
}`;

export const FRAGMENT_SHADER = `#version 300 es
precision highp float;
precision highp int;
in vec2 at;
flat in uvec4 looks;
flat in float opacity;
flat in int size;
uniform vec2 radii;
uniform vec2 heights;
uniform float density;
uniform float strength;
uniform bool shares;
uniform sampler2D atlas;
uniform vec4 bands[2];
uniform vec4 casings[2];
uniform float emptyRows;
out vec4 color;
uint byteOf(uvec2 words, int index) {
  return ((index < 4 ? words.x : words.y) >> uint((index & 3) * 8)) & 255u;
}
int partAt(vec2 where) {
  float r = where.y;
  float q = where.x;
  float s = -q - r;
  vec3 whole = floor(vec3(q, r, s) + 0.5);
  vec3 off = abs(whole - vec3(q, r, s));
  if (off.x > off.y && off.x > off.z) whole.x = -whole.y - whole.z;
  else if (off.y > off.z) whole.y = -whole.x - whole.z;
  ivec2 cell = ivec2(whole.xy);
  if (cell == ivec2(0, 0)) return 0;
  if (cell == ivec2(0, -1)) return 1;
  if (cell == ivec2(1, -1)) return 2;
  if (cell == ivec2(1, 0)) return 3;
  if (cell == ivec2(0, 1)) return 4;
  if (cell == ivec2(-1, 1)) return 5;
  if (cell == ivec2(-1, 0)) return 6;
  return -1;
}
vec4 picture(vec2 corner, vec2 half_, vec2 local) {
  return texture(atlas, (corner + half_ + local * density) / vec2(textureSize(atlas, 0)));
}
void main() {
  float radius = radii[size];
  vec4 casing = casings[size];
  color = all(lessThan(abs(at) * density, casing.zw - 0.5)) ? picture(casing.xy, casing.zw, at) : vec4(0.0);
  int part = partAt(vec2(2.0 / 3.0 * at.x, -at.x / 3.0 + sqrt(3.0) / 3.0 * at.y) / radius);
  if (part >= 0) {
    float angle = float(part - 1) * 1.04719755 - 1.57079633;
    vec2 center = part == 0 ? vec2(0.0) : radius * sqrt(3.0) * vec2(cos(angle), sin(angle));
    vec2 local = at - center;
    vec4 band = bands[size];
    uint sprite = byteOf(looks.xy, part);
    vec2 slot = vec2(float(sprite % ${ATLAS_COLUMNS}u), float(sprite / ${ATLAS_COLUMNS}u));
    vec2 corner = band.xy + slot * band.zw;
    vec4 cell = picture(corner, band.zw * 0.5, local);
    uint level = byteOf(looks.zw, part);
    if (shares && level < 255u) {
      vec4 empty = picture(corner + vec2(0.0, emptyRows * band.w), band.zw * 0.5, local);
      float line = (0.5 - float(level) / 254.0) * heights[size];
      cell = mix(empty, cell, clamp((local.y - line) * density + 0.5, 0.0, 1.0));
    }
    color = cell + color * (1.0 - cell.a);
  }
  color *= opacity * strength;
}`;
