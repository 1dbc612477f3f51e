import { svelte } from '@sveltejs/vite-plugin-svelte';

export default { publicDir: '../city', plugins: [svelte()] };
