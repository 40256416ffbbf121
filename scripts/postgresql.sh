#!/usr/bin/env bash
# A PostgreSQL of one's own for tests and trials: on loopback, on a free port, in a folder of its own, and not durable.
#
#   eval "$(scripts/postgresql.sh start DIR)"   begins one in DIR (a new folder), and sets CLAIMS_TEST_POSTGRESQL
#   scripts/postgresql.sh stop DIR              ends that one, and removes DIR
#
# No server that runs already is used, asked or ended. Debian's package: apt-get install postgresql
set -euo pipefail

usage() {
  sed -n '2,7s/^# \{0,1\}//p' "$0" >&2
  exit 2
}
[ $# -eq 2 ] || usage
action=$1
folder=$2

programs=$(ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1 || true)
[ -n "$programs" ] || programs=$(dirname "$(command -v pg_ctl || echo /nowhere/pg_ctl)")
[ -x "$programs/initdb" ] || { echo "postgresql.sh: no initdb here: apt-get install postgresql" >&2; exit 1; }

# The server refuses to run as root; whoever else calls runs it alone.
unprivileged() {
  if [ "$(id -u)" -eq 0 ]; then
    runuser -u "$(id -un postgres 2>/dev/null || echo nobody)" -- "$@"
  else
    "$@"
  fi
}

free_port() {
  python3 -c 'import socket
with socket.socket() as one:
    one.bind(("127.0.0.1", 0))
    print(one.getsockname()[1])'
}

start() {
  [ ! -e "$folder/data" ] || { echo "postgresql.sh: $folder holds one already" >&2; exit 1; }
  mkdir -p "$folder"
  folder=$(cd "$folder" && pwd)
  password=$(python3 -c 'import secrets; print(secrets.token_urlsafe(18))')
  (umask 077 && printf '%s\n' "$password" >"$folder/password")
  if [ "$(id -u)" -eq 0 ]; then
    chown -R "$(id -un postgres 2>/dev/null || echo nobody)" "$folder"
  fi
  (
    cd "$folder"
    # Turkish order and case, where the server knows them: nothing of ours may depend on a server's language.
    language=()
    if "$programs/initdb" --help | grep -q -e --locale-provider; then
      language=(--locale-provider=icu --icu-locale=tr-TR)
    fi
    unprivileged "$programs/initdb" -D "$folder/data" -U claims -A scram-sha-256 --pwfile="$folder/password" \
      -E UTF8 --locale=C.UTF-8 "${language[@]}" --no-sync >"$folder/initdb.log"
    for attempt in 1 2 3; do # another program may take the port between asking and using
      port=$(free_port)
      settings="-c listen_addresses=127.0.0.1 -c port=$port -c unix_socket_directories='' -c fsync=off \
        -c synchronous_commit=off -c full_page_writes=off -c shared_buffers=256MB -c max_wal_size=4GB"
      unprivileged "$programs/pg_ctl" -D "$folder/data" -l "$folder/log" -o "$settings" -w start >/dev/null && break
      [ "$attempt" -lt 3 ] || { tail -n 5 "$folder/log" >&2; exit 1; }
    done
    echo "export CLAIMS_TEST_POSTGRESQL=postgresql://claims:$password@127.0.0.1:$port/postgres"
  )
}

stop() {
  [ -e "$folder/data/PG_VERSION" ] || { echo "postgresql.sh: $folder holds none" >&2; exit 1; }
  folder=$(cd "$folder" && pwd)
  (cd "$folder" && unprivileged "$programs/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null) || true
  rm -rf "$folder"
}

case $action in
start) start ;;
stop) stop ;;
*) usage ;;
esac
