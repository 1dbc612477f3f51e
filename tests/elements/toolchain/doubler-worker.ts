/** A module worker in TypeScript that imports from a package: what our own worker needs of the toolchain. */
import { expose } from 'comlink';

expose({ double: (value: number): number => value * 2 });
