#!/bin/sh
# Hands both to Slurm: the parts, and the collector for when all of them have ended.
set -eu
cd "$(dirname "$0")"
array=$(sbatch --parsable shards.sbatch)
array=${array%%;*}
collect=$(sbatch --parsable --dependency="afterany:$array" collect.sbatch)
echo "array $array, collector ${collect%%;*}"
