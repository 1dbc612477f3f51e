/** @throws {Error} When a shader does not compile, with the driver's words. */
export function linkedProgram(gl: WebGL2RenderingContext, vertex: string, fragment: string): WebGLProgram {
  const program = gl.createProgram();
  const shaders = [
    [gl.VERTEX_SHADER, vertex],
    [gl.FRAGMENT_SHADER, fragment],
  ] as const;
  const compiled = shaders.map(([kind, source]) => {
    const shader = gl.createShader(kind);
    if (!shader) throw new Error('The graphics context is lost');
    gl.shaderSource(shader, source);
    gl.compileShader(shader);
    gl.attachShader(program, shader);
    return shader;
  });
  gl.linkProgram(program);
  if (!gl.getProgramParameter(program, gl.LINK_STATUS) && !gl.isContextLost())
    throw new Error(
      [gl.getProgramInfoLog(program), ...compiled.map((shader) => gl.getShaderInfoLog(shader))].join(' '),
    );
  for (const shader of compiled) gl.deleteShader(shader);
  return program;
}
