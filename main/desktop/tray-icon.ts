import { nativeImage, type NativeImage } from 'electron';

/** State is told by shape, never by colour alone: dot, pause bars, slash, octagon. */
export type TrayShape = 'on' | 'drafts' | 'offline' | 'stopped';

type Inside = (x: number, y: number) => boolean;

/** Shapes over a square from -1 to 1. */
const SHAPES: Readonly<Record<TrayShape, Inside>> = {
  on: (x, y) => bubble(x, y) && Math.hypot(x, y + 0.1) > 0.28,
  drafts: (x, y) =>
    bubble(x, y) && !(Math.abs(Math.abs(x) - 0.26) < 0.13 && Math.abs(y + 0.1) < 0.36),
  offline: (x, y) => bubble(x, y) && Math.abs(x - y) > 0.22,
  stopped: (x, y) =>
    Math.max(Math.abs(x), Math.abs(y)) < 0.86 &&
    Math.abs(x) + Math.abs(y) < 1.22 &&
    !(Math.abs(x) < 0.34 && Math.abs(y) < 0.34),
};

/** A speech bubble: a rounded square with a tail. */
function bubble(x: number, y: number): boolean {
  const dx = Math.max(Math.abs(x) - 0.5, 0);
  const dy = Math.max(Math.abs(y + 0.1) - 0.4, 0);
  const body = Math.hypot(dx, dy) < 0.36;
  const tail = y > 0.5 && y < 0.92 && x > -0.62 && x < -0.62 + (0.92 - y);
  return body || tail;
}

const SAMPLES = 4;

/** Anti-aliased pixels, 4 bytes each (BGRA, premultiplied), of one shape in one grey. */
export function drawShape(shape: TrayShape, size: number, grey: number): Buffer {
  const inside = SHAPES[shape];
  const pixels = Buffer.alloc(size * size * 4);
  for (let row = 0; row < size; row++) {
    for (let column = 0; column < size; column++) {
      const alpha = coverage(inside, column, row, size);
      const value = Math.round(grey * alpha);
      pixels.set([value, value, value, Math.round(255 * alpha)], (row * size + column) * 4);
    }
  }
  return pixels;
}

function coverage(inside: Inside, column: number, row: number, size: number): number {
  let hits = 0;
  for (let i = 0; i < SAMPLES * SAMPLES; i++) {
    const x = ((column + ((i % SAMPLES) + 0.5) / SAMPLES) / size) * 2 - 1;
    const y = ((row + (Math.floor(i / SAMPLES) + 0.5) / SAMPLES) / size) * 2 - 1;
    if (inside(x, y)) hits++;
  }
  return hits / (SAMPLES * SAMPLES);
}

/** macOS gets a black template image; elsewhere the shape contrasts with the panel. */
export function trayImage(
  shape: TrayShape,
  platform: NodeJS.Platform,
  darkPanel: boolean,
): NativeImage {
  const template = platform === 'darwin';
  const grey = template || !darkPanel ? 30 : 235;
  const base = platform === 'linux' ? 22 : 16;
  const image = nativeImage.createEmpty();
  for (const scaleFactor of [1, 2]) {
    const size = base * scaleFactor;
    const bitmap = nativeImage.createFromBitmap(drawShape(shape, size, grey), {
      width: size,
      height: size,
      scaleFactor,
    });
    image.addRepresentation({
      scaleFactor,
      width: size,
      height: size,
      dataURL: bitmap.toDataURL({ scaleFactor }),
    });
  }
  if (template) image.setTemplateImage(true);
  return image;
}
