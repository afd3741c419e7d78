# Sourced by the commands in bin/ with $here (the clone) and $MOTCUA_PROGRESS (stdout or stderr) set.
# Fetches the pinned Node.js when it is missing, puts it first on PATH and takes the set-up lock, which the program
# that follows gives back. Everything else about set-up is TypeScript: tools/setup.

MOTCUA_CWD=$(pwd 2>/dev/null) || MOTCUA_CWD=/
cd "$here"

say() {
  if [ "$MOTCUA_PROGRESS" = stderr ]; then echo "$1" >&2; else echo "$1"; fi
}

refuse() {
  echo "motcua: $1" >&2
  exit 2
}

# npm needs a folder to keep its cache in; a service user often has no home, or may not enter it.
give_npm_a_home() {
  [ -z "${npm_config_cache:-}${NPM_CONFIG_CACHE:-}" ] || return 0
  home=${HOME:-}
  if [ -z "$home" ] || [ ! -d "$home" ] || [ ! -w "$home" ] || [ ! -x "$home" ]; then
    npm_config_cache=$here/dist/npm-cache
    export npm_config_cache
  fi
  if [ -n "$home" ] && [ -e "$home" ] && [ ! -x "$home" ]; then unset HOME; fi
}

# Runs in the background and waits, so that a signal ends npm too.
fetch_runtime() {
  say 'fetching Node.js (once)'
  log=$(mktemp)
  (cd "$here/runtime" && exec npm ci --include=optional --loglevel=error) >"$log" 2>&1 &
  child=$!
  trap 'kill "$child" 2>/dev/null; wait "$child" || :; rm -f "$log"; exit 0' INT TERM HUP
  if wait "$child"; then
    trap - INT TERM HUP
    cp "$here/runtime/package-lock.json" "$fetched"
    rm -f "$log"
  else
    cat "$log" >&2
    rm -f "$log"
    echo 'motcua: npm could not fetch Node.js' >&2
    exit 1
  fi
}

case "$(uname -s) $(uname -m)" in
  'Linux x86_64') platform=linux-x64 ;;
  'Linux aarch64') platform=linux-arm64 ;;
  *) refuse "this product runs on Linux x86_64 or aarch64, not on $(uname -s) $(uname -m)" ;;
esac
MOTCUA_NODE=$here/runtime/node_modules/node-$platform/bin/node
fetched=$here/runtime/node_modules/.motcua-lock

give_npm_a_home
# An open file descriptor for reading is enough for flock, so an installation that nobody may write to also works.
exec 9<"$here/bin/lib/runtime.sh"
if ! flock -n 9; then
  say 'waiting for another set-up in this folder'
  flock 9
fi
if [ ! -x "$MOTCUA_NODE" ] || ! cmp -s "$here/runtime/package-lock.json" "$fetched"; then
  command -v npm >/dev/null || refuse 'npm is missing; install it (on Debian: apt-get install npm)'
  fetch_runtime
fi
PATH=${MOTCUA_NODE%/*}:$here/node_modules/.bin:$PATH
MOTCUA_SETUP_LOCK=9
export PATH MOTCUA_NODE MOTCUA_CWD MOTCUA_PROGRESS MOTCUA_SETUP_LOCK
