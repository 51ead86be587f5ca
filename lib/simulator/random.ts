const HEX_DIGITS_PER_DRAW = 8

/** A deterministic generator (sfc32, 128 bits of state): the same seed text gives the same sequence. */
export class Random {
  private a = 1779033703
  private b = 3144134277
  private c = 1013904242
  private d = 2773480762

  constructor(seed: string) {
    for (let at = 0; at < seed.length; at++) {
      const unit = seed.charCodeAt(at)
      this.a = this.b ^ Math.imul(this.a ^ unit, 597399067)
      this.b = this.c ^ Math.imul(this.b ^ unit, 2869860233)
      this.c = this.d ^ Math.imul(this.c ^ unit, 951274213)
      this.d = this.a ^ Math.imul(this.d ^ unit, 2716044179)
    }
    for (let round = 0; round < 12; round++) this.draw()
  }

  /** From 0 up to but not including 1. */
  next(): number {
    return this.draw() / 4294967296
  }

  below(limit: number): number {
    return Math.floor(this.next() * limit)
  }

  chance(probability: number): boolean {
    return this.next() < probability
  }

  pick<T>(items: readonly T[]): T {
    return items[this.below(items.length)] as T
  }

  text(alphabet: string, length: number): string {
    let made = ''
    for (let at = 0; at < length; at++) made += alphabet[this.below(alphabet.length)]
    return made
  }

  hex(length: number): string {
    let made = ''
    while (made.length < length) made += this.draw().toString(16).padStart(HEX_DIGITS_PER_DRAW, '0')
    return made.slice(0, length)
  }

  private draw(): number {
    const sum = (((this.a + this.b) | 0) + this.d) | 0
    this.d = (this.d + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (this.c << 21) | (this.c >>> 11)
    this.c = (this.c + sum) | 0
    return sum >>> 0
  }
}
