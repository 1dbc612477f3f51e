/** Why a command ends early: what it says, and the exit status. */
export class Failure extends Error {
  /** 1: errors in the input; 2: wrong usage; 3: could not read or write. */
  readonly status: 1 | 2 | 3;

  constructor(status: 1 | 2 | 3, message: string) {
    super(message);
    this.name = 'Failure';
    this.status = status;
  }
}
