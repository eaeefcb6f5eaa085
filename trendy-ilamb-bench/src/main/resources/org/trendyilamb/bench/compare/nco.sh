# SPDX-License-Identifier: Apache-2.0
# nco.sh IN OUT YEAR SCRATCH: the conversion with NCO. Arithmetic first, without compression, then
# rows and columns with compression, then the names. YEAR is the first year of the time axis.
set -e
in=$1 out=$2 year=$3 scratch=$4
ncap2 -O -h -5 -s "
  gpp = gpp * 1.1574074074074074e-8f; gpp.change_miss(1.0e20f);
  *i = array(0, 1, \$time); *y = i / 12; *m = i - 12 * y;
  *first = (y + $year - 1850) * 365.0
    + 31 * (m > 0) + 28 * (m > 1) + 31 * (m > 2) + 30 * (m > 3) + 31 * (m > 4) + 30 * (m > 5)
    + 31 * (m > 6) + 31 * (m > 7) + 30 * (m > 8) + 31 * (m > 9) + 30 * (m > 10);
  *days[\$time] = 31; where (m == 1) days = 28;
  where (m == 3 || m == 5 || m == 8 || m == 10) days = 30;
  time = first + 0.5 * days;" "$in" "$scratch"
ncpdq -O -h -7 -L 1 --cnk_plc=all --cnk_map=rd1 -a -latitude --msa \
  -d longitude,180.0,360.0 -d longitude,0.0,179.9999 "$scratch" "$out"
rm "$scratch"
ncap2 -A -h -v -s 'where (longitude > 180) longitude = longitude - 360;' "$out" "$out"
ncatted -h -O -a units,gpp,o,c,'kg m-2 s-1' -a units,time,o,c,'days since 1850-01-01' \
  -a calendar,time,o,c,noleap "$out"
