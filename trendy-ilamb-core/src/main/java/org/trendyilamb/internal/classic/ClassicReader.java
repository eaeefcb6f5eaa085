// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.classic;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.Optional;
import org.trendyilamb.cf.DatasetHeader;
import org.trendyilamb.cf.Shape;
import org.trendyilamb.cf.Slab;
import org.trendyilamb.cf.VariableHeader;
import org.trendyilamb.internal.chunks.ChunkPlaces;
import org.trendyilamb.internal.chunks.FileChunks;
import org.trendyilamb.io.ChunkEncoding;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.io.DatasetReader;
import org.trendyilamb.io.RawChunks;
import org.trendyilamb.problem.Problem;
import org.trendyilamb.problem.Where;

/** One open classic file. Reads runs of values that lie together, through one buffer. */
final class ClassicReader implements DatasetReader {
  private static final int BUFFER = 1 << 20;

  private final Path file;
  private final FileChannel channel;
  private final ClassicLayout layout;
  private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER);

  ClassicReader(Path file, FileChannel channel, ClassicLayout layout) {
    this.file = file;
    this.channel = channel;
    this.layout = layout;
  }

  @Override
  public DatasetHeader header() {
    return layout.header();
  }

  @Override
  public void read(String variable, Slab slab, double[] into) {
    VariableHeader header =
        header()
            .variable(variable)
            .orElseThrow(
                () -> new IllegalArgumentException("no variable " + variable + " in " + file));
    if (!header.type().isNumeric()) {
      throw new IllegalArgumentException(variable + " holds " + header.type() + ", not numbers");
    }
    if (!slab.within(header.shape()) || slab.size() > into.length) {
      throw new IllegalArgumentException(
          slab + " does not fit " + header.shape() + " or an array of " + into.length);
    }
    ClassicLayout.Place place = layout.places().get(variable);
    if (place == null) {
      throw new IllegalStateException("no place for " + variable);
    }
    try {
      readRuns(header, place, slab, into);
    } catch (IOException e) {
      throw new DatasetException(
          new Problem(
              "input-unreadable",
              Where.file(file).variable(variable),
              "values cannot be read at " + slab,
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "",
              "copy the file again"),
          e);
    }
  }

  /** Walks over the outer indices of the slab; what is whole inside them is one run. */
  private void readRuns(VariableHeader header, ClassicLayout.Place place, Slab slab, double[] into)
      throws IOException {
    if (slab.size() == 0) {
      return;
    }
    Shape shape = header.shape();
    int rank = shape.rank();
    long[] stride = strides(place, shape);
    int bytes = place.stored().bytes();
    // Innermost dimensions that are whole in the slab join into one run.
    int outer = rank;
    long run = 1;
    while (outer > 0) {
      int i = outer - 1;
      boolean joins = stride[i] == run * bytes;
      if (!joins) {
        break;
      }
      run *= slab.count(i);
      outer = i;
      if (slab.count(i) != shape.length(i)) {
        break;
      }
    }
    long[] index = new long[outer];
    int at = 0;
    while (true) {
      long offset = place.begin();
      for (int i = 0; i < rank; i++) {
        offset += (slab.start(i) + (i < outer ? index[i] : 0)) * stride[i];
      }
      readRun(offset, header, into, at, (int) run, bytes);
      at += (int) run;
      int i = outer - 1;
      while (i >= 0 && ++index[i] == slab.count(i)) {
        index[i] = 0;
        i--;
      }
      if (i < 0) {
        return;
      }
    }
  }

  private long[] strides(ClassicLayout.Place place, Shape shape) {
    long[] stride = new long[shape.rank()];
    long next = place.stored().bytes();
    for (int i = stride.length - 1; i >= 0; i--) {
      stride[i] = i == 0 && place.record() ? layout.recordStride() : next;
      next *= shape.length(i);
    }
    return stride;
  }

  private void readRun(long offset, VariableHeader header, double[] into, int at, int n, int bytes)
      throws IOException {
    int done = 0;
    while (done < n) {
      int part = Math.min(n - done, BUFFER / bytes);
      buffer.clear().limit(part * bytes);
      long position = offset + (long) done * bytes;
      while (buffer.hasRemaining()) {
        int read = channel.read(buffer, position + buffer.position());
        if (read < 0) {
          throw new EOFException("the file ends at byte " + (position + buffer.position()));
        }
      }
      buffer.flip();
      ClassicType.decode(buffer, header.type(), into, at + done, part);
      done += part;
    }
  }

  @Override
  public Optional<RawChunks> rawChunks(String variable) {
    VariableHeader header =
        header()
            .variable(variable)
            .orElseThrow(
                () -> new IllegalArgumentException("no variable " + variable + " in " + file));
    ClassicLayout.Place place = layout.places().get(variable);
    if (place == null || place.stored() != header.type() || header.shape().rank() == 0) {
      return Optional.empty();
    }
    switch (header.type()) {
      case FLOAT, DOUBLE, SHORT, INT -> {}
      default -> {
        return Optional.empty();
      }
    }
    try {
      ChunkEncoding encoding = new ChunkEncoding(header.type(), false, false, false);
      long stride = strides(place, header.shape())[0];
      return ChunkPlaces.slices(
              header.shape(), place.begin(), stride, header.type().bytes(), channel.size())
          .map(places -> new FileChunks(file, variable, channel, encoding, places));
    } catch (IOException e) {
      throw new DatasetException(
          new Problem(
              "input-unreadable",
              Where.file(file).variable(variable),
              "the file cannot be read",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "",
              "check the disk, or copy the file again"),
          e);
    }
  }

  @Override
  public void close() {
    try {
      channel.close();
    } catch (IOException e) {
      throw new DatasetException(
          new Problem(
              "input-unreadable",
              Where.file(file),
              "the file cannot be closed",
              e.getClass().getSimpleName() + ": " + e.getMessage(),
              "",
              ""),
          e);
    }
  }
}
