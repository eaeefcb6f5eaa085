// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import org.trendyilamb.internal.classic.ClassicOpener;
import org.trendyilamb.internal.format.FormatOpener;
import org.trendyilamb.internal.hdf5.NetCdf4WriterFactory;
import org.trendyilamb.io.DatasetFormatContract;
import org.trendyilamb.io.DatasetOpener;
import org.trendyilamb.io.DatasetWriterFactory;

/** The contract for NetCdf4WriterFactory. */
class PlainNetcdf4FormatTest extends DatasetFormatContract {
  @Override
  protected DatasetWriterFactory writers() {
    return new NetCdf4WriterFactory();
  }

  @Override
  protected DatasetOpener opener() {
    return new FormatOpener(new ClassicOpener(), new NetcdfOpener());
  }
}
