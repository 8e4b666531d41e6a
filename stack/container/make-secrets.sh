#!/usr/bin/env bash
# The secrets of docker-compose.cluster.yml, each a file: random passwords, and certificates of an authority of their own.
#   stack/container/make-secrets.sh FOLDER
# What is there is kept, so it can be called again. Needs openssl 1.1.1 or newer.
set -euo pipefail
umask 077

folder="${1:?usage: $0 FOLDER}"
mkdir -p "$folder"
# Containers run as other users than the folder's owner, and Compose mounts a file with the rights that it has: the files are
# readable, and the folder, which containers do not see, keeps others of this machine out.
chmod 0700 "$folder"
cd "$folder"

write() { # NAME: what comes from stdin, unless the file is there
    if [[ ! -s $1 ]]; then
        cat > "$1.new"
        mv "$1.new" "$1"
    else
        cat > /dev/null
    fi
    chmod 0444 "$1"
}

for name in kafka-admin kafka-producer kafka-sink kafka-events postgres postgres-tideline postgres-mlflow grafana s3-secret-key; do
    openssl rand -hex 24 | write "$name"
done
openssl rand -hex 10 | write s3-access-key
printf 'postgresql://tideline:%s@postgres:5432/tideline\n' "$(cat postgres-tideline)" | write api-database
printf 'postgresql+psycopg://mlflow:%s@postgres:5432/mlflow\n' "$(cat postgres-mlflow)" | write mlflow-database

# 16 bytes in base64 for URLs, as Kafka writes them. A dash in front would be taken for an option.
until id="$(openssl rand -base64 16 | tr '+/' '-_' | tr -d '=')" && [[ $id != -* ]]; do :; done
printf '%s\n' "$id" | write kafka-cluster-id

# Brokers know each other by this common name (docs/decisions/0142). The authority's key is for the next certificate only.
if [[ ! -s kafka-broker.pem ]]; then
    work="$(mktemp -d)"
    trap 'rm -rf "$work"' EXIT
    if [[ ! -s kafka-ca.pem || ! -s kafka-ca.key ]]; then
        rm -f kafka-ca.pem kafka-ca.key
        openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -sha256 -days 3650 -subj "/CN=tideline-authority" \
            -addext "basicConstraints=critical,CA:TRUE,pathlen:0" -addext "keyUsage=critical,keyCertSign,cRLSign" \
            -keyout kafka-ca.key -out "$work/ca.pem" 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
        write kafka-ca.pem < "$work/ca.pem"
    fi
    cat > "$work/extensions" << 'END'
basicConstraints=critical,CA:FALSE
keyUsage=critical,digitalSignature
extendedKeyUsage=serverAuth,clientAuth
subjectAltName=DNS:broker-1,DNS:broker-2,DNS:broker-3
END
    {
        openssl req -new -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -sha256 -subj "/CN=tideline-broker" \
            -keyout "$work/key.pem" -out "$work/request.pem"
        openssl x509 -req -sha256 -days 825 -in "$work/request.pem" -CA kafka-ca.pem -CAkey kafka-ca.key \
            -set_serial "0x$(openssl rand -hex 16)" -extfile "$work/extensions" -out "$work/broker.pem"
    } 2> "$work/log" || { cat "$work/log" >&2; exit 1; }
    cat "$work/key.pem" "$work/broker.pem" | write kafka-broker.pem
fi
