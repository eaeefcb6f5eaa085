# SPDX-License-Identifier: Apache-2.0
"""slab_loop.py IN OUT YEAR: the conversion as one would write it by hand with netCDF4-python.

Reads blocks of steps without masked arrays, changes units, turns rows and columns round, and writes
with deflate 1, shuffle and one chunk for each step. YEAR is the first year of the time axis.
"""
import sys

import netCDF4
import numpy as np

STEPS = 12
FACTOR = np.float32(1e-3 / 86400)
FILL = np.float32(1e20)
MONTHS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

source = netCDF4.Dataset(sys.argv[1])
source.set_auto_maskandscale(False)
field = source["gpp"]
steps, rows, columns = field.shape
missing = field.getncattr("_FillValue")
lat = source["latitude"][:][::-1]
lon = source["longitude"][:]
west = int(np.searchsorted(lon, 180))
lon = np.concatenate([lon[west:] - 360, lon[:west]])

chunk = field.chunking()
if isinstance(chunk, list) and chunk[0] > 1:
    # Blocks of whole chunks, and a cache that holds one block: no chunk is inflated twice.
    STEPS = chunk[0]
    field.set_var_chunk_cache(size=int(1.1 * STEPS * rows * columns * 4) + (16 << 20), nelems=100003)

target = netCDF4.Dataset(sys.argv[2], "w", format="NETCDF4_CLASSIC")
target.set_fill_off()
for name, length in (("time", None), ("lat", rows), ("lon", columns), ("bnds", 2)):
    target.createDimension(name, length)
ends = np.cumsum(np.tile(MONTHS, steps // 12)) + 365.0 * (int(sys.argv[3]) - 1850)
begins = ends - np.tile(MONTHS, steps // 12)


def axis(name, middle, lower, upper, units, **more):
    chunks = {"chunksizes": (4096,)} if name == "time" else {}
    variable = target.createVariable(name, "f8", (name,), **chunks)
    variable.setncatts({"units": units, "bounds": name + "_bnds", **more})
    chunks = {"chunksizes": (4096, 2)} if name == "time" else {}
    bounds = target.createVariable(name + "_bnds", "f8", (name, "bnds"), **chunks)
    variable[:] = middle
    bounds[:] = np.stack([lower, upper], 1)


half = 90.0 / rows
axis("time", (begins + ends) / 2, begins, ends, "days since 1850-01-01", calendar="noleap")
axis("lat", lat, lat - half, lat + half, "degrees_north")
axis("lon", lon, lon - half, lon + half, "degrees_east")
out = target.createVariable("gpp", "f4", ("time", "lat", "lon"), zlib=True, complevel=1,
                            shuffle=True, fill_value=FILL, chunksizes=(1, rows, columns))
out.set_auto_maskandscale(False)
out.units = "kg m-2 s-1"

turned = np.empty((STEPS, rows, columns), "f4")
for first in range(0, steps, STEPS):
    block = field[first:first + STEPS]
    count = block.shape[0]
    sea = block == missing
    np.multiply(block, FACTOR, out=block)
    block[sea] = FILL
    block = block[:, ::-1]
    turned[:count, :, :columns - west] = block[:, :, west:]
    turned[:count, :, columns - west:] = block[:, :, :west]
    out[first:first + count] = turned[:count]
target.close()
