# Runs one PostgreSQL program below a watchdog for as long as standard input stays open.
#
#   sh server.sh initialise RUN BIN                 reads a password, makes RUN/data, prints "ready"
#   sh server.sh serve      RUN BIN TEMPLATE FLAG…  copies TEMPLATE to RUN/data and serves it
#
# The JVM holds the other end of standard input. When it closes it, or ends in whatever way, even by
# SIGKILL, the program is stopped and RUN is removed. PostgreSQL refuses to run as root, so root
# hands RUN to "nobody", runs itself once more as that user with "as MODE", and removes RUN after it.

umask 077
trap '' INT HUP TERM QUIT

if [ "$1" = as ]; then
  shift
else
  mode=$1 run=$2 bin=$3
  mkdir "$run" || exit 1
  if [ "$mode" = serve ]; then
    template=$4
    shift 4
    set -- "$mode" "$run" "$bin" "$@"
    if ! cp -R "$template" "$run/data"; then
      rm -rf "$run"
      exit 1
    fi
  fi
  if [ "$(id -u)" = 0 ]; then
    uid=$(id -u nobody 2>/dev/null || echo 65534)
    gid=$(id -g nobody 2>/dev/null || echo 65534)
    if setpriv --reuid="$uid" --regid="$gid" --clear-groups true 2>/dev/null; then
      chown -R "$uid:$gid" "$run"
      setpriv --reuid="$uid" --regid="$gid" --clear-groups /bin/sh "$0" as "$@"
    elif runuser -u nobody -- true 2>/dev/null; then
      chown -R "$uid:$gid" "$run"
      runuser -u nobody -- /bin/sh "$0" as "$@"
    elif su -s /bin/sh -c true nobody 2>/dev/null </dev/null; then
      chown -R "$uid:$gid" "$run"
      su -s /bin/sh -c 'exec "$@"' -- nobody sh /bin/sh "$0" as "$@"
    elif unshare -U true 2>/dev/null; then
      # Everything of root's looks like nobody's in there, and so do we.
      unshare -U /bin/sh "$0" as "$@"
    else
      echo "PostgreSQL does not run as root, and of setpriv, runuser, su, unshare none works here."
      false
    fi
    status=$?
    rm -rf "$run"
    exit $status
  fi
fi

mode=$1 run=$2 bin=$3
shift 3
cd "$run" || exit 1
exec 3<&0

if [ "$mode" = initialise ]; then
  read -r password <&3
  printf '%s\n' "$password" >"$run/password"
  "$bin/initdb" --no-sync --wal-segsize=1 --locale=C --encoding=UTF8 --username=lockstep \
    --auth=md5 --pwfile="$run/password" --pgdata="$run/data" "$@" </dev/null >"$run/log" 2>&1
  status=$?
  rm -f "$run/password"
  if [ $status = 0 ]; then
    # Every run copies this directory, and each database in it is 300 files; one of them is enough.
    "$bin/postgres" --single -D "$run/data" -c fsync=off template1 >"$run/log" 2>&1 <<SQL
UPDATE pg_database SET datistemplate = false WHERE datname = 'template0'
DROP DATABASE template0
DROP DATABASE postgres
SQL
    status=$?
  fi
  if [ $status = 0 ]; then
    echo ready
    while read -r line <&3; do :; done
  fi
else
  "$bin/postgres" -D "$run/data" "$@" </dev/null >"$run/log" 2>&1 3<&- &
  server=$!
  # SIGQUIT is PostgreSQL's immediate shutdown (manual, 18.5 "Shutting Down the Server").
  (
    while read -r line <&3; do :; done
    kill -QUIT $server
  ) >/dev/null 2>&1 &
  watcher=$!
  wait $server
  status=$?
  kill -KILL $watcher 2>/dev/null
fi

[ $status = 0 ] || tail -n 20 "$run/log"
cd /
rm -rf "$run"
exit $status
