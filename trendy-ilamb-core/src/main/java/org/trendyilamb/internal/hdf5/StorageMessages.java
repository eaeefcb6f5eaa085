// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.List;
import org.trendyilamb.cf.Storage;

/**
 * The header messages that say where the values of a dataset lie and what stands for those that
 * were never written: fill value version 3, data layout version 3, filter pipeline version 2.
 */
final class StorageMessages {
  private static final int ALLOCATE_LATE = 2;
  private static final int ALLOCATE_INCREMENTALLY = 3;
  private static final int WRITE_FILL_IF_SET = 2 << 2;
  private static final int FILL_DEFINED = 1 << 5;

  private static final int CONTIGUOUS = 1;
  private static final int CHUNKED = 2;

  private static final int FILTER_DEFLATE = 1;
  private static final int FILTER_SHUFFLE = 2;
  private static final int OPTIONAL = 1;

  private StorageMessages() {}

  /** The fill value of a variable. */
  static Message fill(boolean chunked, FillValue fill) {
    byte[] value = fill.bytes();
    return new Message(
        Message.Type.FILL_VALUE,
        new ByteSink()
            .int8(3)
            .int8(allocation(chunked) | WRITE_FILL_IF_SET | FILL_DEFINED)
            .int32(value.length)
            .bytes(value));
  }

  /** The fill value of a dataset that has no values: the default of the library. */
  static Message defaultFill(boolean chunked) {
    return new Message(
        Message.Type.FILL_VALUE,
        new ByteSink().int8(3).int8(allocation(chunked) | WRITE_FILL_IF_SET));
  }

  /**
   * Values in one piece.
   *
   * @param address where they begin, or {@link ByteSink#UNDEFINED}
   * @param bytes how many bytes they take
   */
  static Message contiguous(long address, long bytes) {
    return new Message(
        Message.Type.DATA_LAYOUT,
        new ByteSink().int8(3).int8(CONTIGUOUS).int64(address).int64(bytes));
  }

  /**
   * Values in chunks.
   *
   * @param tree address of the B-tree that finds them, or {@link ByteSink#UNDEFINED} when there are
   *     none
   * @param chunk lengths of a chunk
   * @param elementBytes bytes of one value
   */
  static Message chunked(long tree, List<Integer> chunk, int elementBytes) {
    ByteSink sink = new ByteSink().int8(3).int8(CHUNKED).int8(chunk.size() + 1).int64(tree);
    for (int length : chunk) {
      sink.int32(length);
    }
    return new Message(Message.Type.DATA_LAYOUT, sink.int32(elementBytes));
  }

  /** What is done to every chunk, in that order; empty when nothing is. */
  static List<Message> filters(Storage storage, int elementBytes) {
    boolean deflate = storage.deflateLevel() > 0;
    int count = (storage.shuffle() ? 1 : 0) + (deflate ? 1 : 0);
    if (count == 0) {
      return List.of();
    }
    ByteSink sink = new ByteSink().int8(2).int8(count);
    if (storage.shuffle()) {
      filter(sink, FILTER_SHUFFLE, elementBytes);
    }
    if (deflate) {
      filter(sink, FILTER_DEFLATE, storage.deflateLevel());
    }
    return List.of(new Message(Message.Type.FILTER_PIPELINE, sink));
  }

  private static void filter(ByteSink sink, int id, int parameter) {
    sink.int16(id).int16(OPTIONAL).int16(1).int32(parameter);
  }

  private static int allocation(boolean chunked) {
    return chunked ? ALLOCATE_INCREMENTALLY : ALLOCATE_LATE;
  }
}
