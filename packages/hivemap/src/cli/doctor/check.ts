/** What was looked at, how it is, and what to do. */
export interface Check {
  /** Key of its name in the texts. */
  readonly id: CheckId;
  readonly state: 'ok' | 'warning' | 'error';
  /** What was found: a version, a path, an address. */
  readonly found: string;
  /** Key of the advice in the texts; absent where nothing is to be done. */
  readonly advice?: AdviceId;
}

export type CheckId =
  'node' | 'package' | 'worker' | 'browser' | 'webgl2' | 'fonts' | 'page' | 'csp' | 'manifest' | 'resource';

export type AdviceId =
  | 'update-node'
  | 'reinstall'
  | 'install-browser'
  | 'enable-webgl'
  | 'install-fonts'
  | 'page-unreachable'
  | 'csp-missing'
  | 'csp-script'
  | 'csp-worker'
  | 'csp-style'
  | 'csp-connect'
  | 'csp-image'
  | 'no-city'
  | 'unreachable'
  | 'html-instead';
