import type { ShaderSource } from './cell-shaders.js';

/** A program and where its uniforms are. */
export class ShaderProgram {
  readonly #gl: WebGL2RenderingContext;
  readonly #program: WebGLProgram;
  readonly #places = new Map<string, WebGLUniformLocation | null>();
  #checked = false;

  constructor(gl: WebGL2RenderingContext, { vertex, fragment }: ShaderSource) {
    this.#gl = gl;
    this.#program = gl.createProgram();
    for (const [type, source] of [
      [gl.VERTEX_SHADER, vertex],
      [gl.FRAGMENT_SHADER, fragment],
    ] as const) {
      const shader = gl.createShader(type)!;
      gl.shaderSource(shader, source);
      gl.compileShader(shader);
      gl.attachShader(this.#program, shader);
      gl.deleteShader(shader);
    }
    gl.linkProgram(this.#program);
  }

  /**
   * Not asked before it is needed: until then the driver may compile beside us.
   *
   * @throws {Error} When the driver does not take the shaders.
   */
  use(): void {
    const gl = this.#gl;
    if (!this.#checked && !gl.getProgramParameter(this.#program, gl.LINK_STATUS) && !gl.isContextLost()) {
      const logs = (gl.getAttachedShaders(this.#program) ?? []).map((one) => gl.getShaderInfoLog(one));
      throw new Error(
        `The cells can't be drawn: ${[gl.getProgramInfoLog(this.#program), ...logs].join(' ')}`,
      );
    }
    this.#checked = true;
    gl.useProgram(this.#program);
  }

  at(name: string): WebGLUniformLocation | null {
    let place = this.#places.get(name);
    if (place === undefined)
      this.#places.set(name, (place = this.#gl.getUniformLocation(this.#program, name)));
    return place;
  }

  release(): void {
    this.#gl.deleteProgram(this.#program);
  }
}
