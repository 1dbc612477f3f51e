/** The demo city is beside the examples; a portal has its own in `public`. */
export default { publicDir: '../city' };
