// For portals that require Trusted Types: scripts of workers come from the page's own origin, and from nowhere else.
if (globalThis.trustedTypes) {
  trustedTypes.createPolicy('default', {
    createScriptURL: (url) => (new URL(url, location.href).origin === location.origin ? url : null),
  });
}
