/** Decodes the PNG files that browsers write (8 bits, RGB or RGBA, not interlaced), to look at their pixels. */
import { inflateSync } from 'node:zlib';

export interface Picture {
  width: number;
  height: number;
  /** Red, green, blue, alpha of each pixel, row by row from the top left. */
  rgba: Uint8Array;
}

/** @throws {RangeError} When the file is not a PNG of that kind. */
export function readPng(file: Uint8Array): Picture {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  const [width, height] = [bytes.readUInt32BE(16), bytes.readUInt32BE(20)];
  const [depth, colorType, interlace] = [bytes[24], bytes[25], bytes[28]];
  if (depth !== 8 || (colorType !== 2 && colorType !== 6) || interlace !== 0) {
    throw new RangeError(`Depth ${depth}, color type ${colorType}, interlace ${interlace} is not supported.`);
  }
  const channels = colorType === 6 ? 4 : 3;
  const rows = unfilter(inflateSync(imageData(bytes)), width * channels, height, channels);
  const rgba = new Uint8Array(width * height * 4).fill(255);
  for (let pixel = 0; pixel < width * height; pixel++) {
    for (let channel = 0; channel < channels; channel++) {
      rgba[pixel * 4 + channel] = rows[pixel * channels + channel]!;
    }
  }
  return { width, height, rgba };
}

type PixelCondition = (red: number, green: number, blue: number, alpha: number) => boolean;

/** How many pixels have a color (`#rrggbb`, give or take 2 per channel) or satisfy a condition. */
export function countPixels({ rgba }: Picture, wanted: string | PixelCondition): number {
  const condition = typeof wanted === 'string' ? nearly(wanted) : wanted;
  let count = 0;
  for (let at = 0; at < rgba.length; at += 4) {
    if (condition(rgba[at]!, rgba[at + 1]!, rgba[at + 2]!, rgba[at + 3]!)) count++;
  }
  return count;
}

function nearly(color: string): PixelCondition {
  const value = Number.parseInt(color.slice(1), 16);
  const near = (channel: number, shift: number) => Math.abs(channel - ((value >> shift) & 255)) <= 2;
  return (red, green, blue) => near(red, 16) && near(green, 8) && near(blue, 0);
}

function imageData(bytes: Buffer): Buffer {
  const parts: Buffer[] = [];
  for (let at = 8; at < bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT') {
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    }
    at += length + 12;
  }
  return Buffer.concat(parts);
}

/** Undoes the five row filters of PNG (ISO/IEC 15948, 9.2). */
function unfilter(data: Buffer, stride: number, height: number, channels: number): Uint8Array {
  const out = new Uint8Array(stride * height);
  for (let row = 0; row < height; row++) {
    const filter = data[row * (stride + 1)]!;
    for (let column = 0; column < stride; column++) {
      const at = row * stride + column;
      const left = column >= channels ? out[at - channels]! : 0;
      const above = row > 0 ? out[at - stride]! : 0;
      const corner = row > 0 && column >= channels ? out[at - stride - channels]! : 0;
      const value = data[row * (stride + 1) + 1 + column]!;
      out[at] = value + predict(filter, left, above, corner);
    }
  }
  return out;
}

function predict(filter: number, left: number, above: number, corner: number): number {
  if (filter === 1) return left;
  if (filter === 2) return above;
  if (filter === 3) return (left + above) >> 1;
  if (filter !== 4) return 0;
  const estimate = left + above - corner;
  const [toLeft, toAbove, toCorner] = [left, above, corner].map((one) => Math.abs(estimate - one)) as [
    number,
    number,
    number,
  ];
  if (toLeft <= toAbove && toLeft <= toCorner) return left;
  return toAbove <= toCorner ? above : corner;
}
