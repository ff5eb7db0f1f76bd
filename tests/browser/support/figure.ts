/** An exported figure, pixel by pixel. */
import { PNG } from 'pngjs';

export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

const numberOf = (colour: string): number => Number.parseInt(colour.slice(1), 16);

export class Figure {
  readonly width: number;
  readonly height: number;
  /** How many pixels let everything through. */
  readonly transparent: number;
  /** How many pixels are not grey. */
  readonly coloured: number;
  /** One number for each pixel: 0xrrggbb. */
  readonly #pixels: Uint32Array;

  constructor(file: Buffer) {
    const { width, height, data } = PNG.sync.read(file);
    [this.width, this.height] = [width, height];
    this.#pixels = new Uint32Array(width * height);
    let [transparent, coloured] = [0, 0];
    for (let i = 0; i < this.#pixels.length; i++) {
      this.#pixels[i] = data.readUInt32BE(i * 4) >>> 8;
      if (data[i * 4 + 3] === 0) transparent++;
      if (data[i * 4] !== data[i * 4 + 1] || data[i * 4] !== data[i * 4 + 2]) coloured++;
    }
    [this.transparent, this.coloured] = [transparent, coloured];
  }

  get whole(): Area {
    return { left: 0, top: 0, right: this.width, bottom: this.height };
  }

  #read(x: number, y: number): number {
    return this.#pixels[y * this.width + x] ?? -1;
  }

  /** `#rrggbb`. */
  at(x: number, y: number): string {
    return `#${this.#read(x, y).toString(16).padStart(6, '0')}`;
  }

  /** How many pixels of an area hold a colour. */
  count(colour: string, { left, top, right, bottom }: Area = this.whole): number {
    const wanted = numberOf(colour);
    let found = 0;
    for (let y = top; y < bottom; y++) for (let x = left; x < right; x++) if (this.#read(x, y) === wanted) found++;
    return found;
  }

  /** Rows of an area that hold anything but this ground: what is written there. */
  inkedRows(ground: string, { left, top, right, bottom }: Area): number {
    const empty = numberOf(ground);
    let rows = 0;
    for (let y = top; y < bottom; y++) {
      let x = left;
      while (x < right && this.#read(x, y) === empty) x++;
      if (x < right) rows++;
    }
    return rows;
  }

  /** Mean of the green channel of each group of so many rows, 0 to 255. */
  lightness(rows: number): number[] {
    return Array.from({ length: Math.floor(this.height / rows) }, (_, group) => {
      let sum = 0;
      const from = group * rows * this.width;
      for (let i = from; i < from + rows * this.width; i++) sum += ((this.#pixels[i] ?? 0) >> 8) & 0xff;
      return sum / (rows * this.width);
    });
  }

  /** The highest row that one colour, not the ground, fills between two columns, or -1. */
  rule(ground: string, left: number, right: number): number {
    const empty = numberOf(ground);
    for (let y = 0; y < this.height; y++) {
      const colour = this.#read(left, y);
      if (colour === empty) continue;
      let x = left;
      while (x < right && this.#read(x, y) === colour) x++;
      if (x >= right) return y;
    }
    return -1;
  }
}
