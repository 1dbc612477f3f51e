#!/bin/sh
# Starts Chromium on the wall, on the whole screen. HIVEMAP_WALL_URL is the address of your wall page.
set -eu
url="${HIVEMAP_WALL_URL:?the address of the wall page}"
profile="${XDG_RUNTIME_DIR:-/tmp}/hivemap-wall"
browser="$(command -v chromium || command -v chromium-browser || command -v google-chrome)"

# The page may come later than the screen: after a power cut the server starts as well.
until curl --silent --fail --output /dev/null --max-time 5 "$url"; do sleep 3; done

# No screen saver, no cursor, where the tools for it are there.
command -v xset >/dev/null && xset s off -dpms s noblank || true
command -v unclutter >/dev/null && unclutter --timeout 3 &

# Without --disable-gpu-process-crash-limit the third crash of the GPU process in an hour ends all drawing until the
# browser is started anew; without --disable-domain-blocking-for-3d-apis every second one stops it for two minutes.
exec "$browser" --kiosk --app="$url" --user-data-dir="$profile" \
  --no-first-run --noerrdialogs --disable-session-crashed-bubble --disable-infobars \
  --disable-translate --disable-features=Translate --disable-pinch --overscroll-history-navigation=0 \
  --disable-background-networking --disable-component-update --password-store=basic \
  --disable-gpu-process-crash-limit --disable-domain-blocking-for-3d-apis --ignore-gpu-blocklist --enable-gpu-rasterization \
  --disable-background-timer-throttling --disable-backgrounding-occluded-windows --disable-renderer-backgrounding
