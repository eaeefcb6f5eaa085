// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.Optional;
import java.util.function.IntFunction;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.trendyilamb.cf.MissingRuns;
import org.trendyilamb.cf.Storage;

/**
 * The filters of a variable: turns the raw bytes of a chunk (values row-major, lowest byte first)
 * into those that lie in the file, and back. Shuffle first, then deflate; each only if the storage
 * asks for it.
 *
 * <p>An instance belongs to one thread at a time, keeps its buffers, and may be used for any number
 * of chunks of any length.
 */
public final class ChunkCodec implements AutoCloseable {
  private final int elementBytes;
  private final boolean shuffle;
  private final Optional<DeflateEngine> deflate;
  private byte[] shuffled = new byte[0];
  private byte[] deflated = new byte[0];
  private byte[] encoded = shuffled;
  private MissingRuns lastMissing = MissingRuns.NONE;
  private int lastCount;

  /**
   * Creates a codec.
   *
   * @param elementBytes bytes of one value
   * @param storage which filters, at which level
   * @param engines makes the engine for a level; called at most once
   */
  public ChunkCodec(int elementBytes, Storage storage, IntFunction<DeflateEngine> engines) {
    this.elementBytes = elementBytes;
    this.shuffle = storage.shuffle();
    this.deflate =
        storage.deflateLevel() == 0
            ? Optional.empty()
            : Optional.of(engines.apply(storage.deflateLevel()));
  }

  /**
   * Filters a chunk. The result is in {@link #encoded} until the next call.
   *
   * @param raw the bytes of the chunk, from index 0; not changed
   * @param length how many, a multiple of the bytes of a value
   * @return length of the result
   */
  public int encode(byte[] raw, int length) {
    encoded = raw;
    lastMissing = MissingRuns.NONE;
    if (shuffle) {
      shuffled = atLeast(length, shuffled);
      Shuffle.shuffle(raw, length, elementBytes, shuffled);
      encoded = shuffled;
    }
    return deflate(length);
  }

  /**
   * Filters a chunk of single precision values, when the storage asks for shuffling; the same as
   * {@link #encode(byte[], int)} of their bytes, without making them first.
   *
   * @param values the values of the chunk, from index 0; not changed
   * @param count how many
   * @param missing where they are missing for long, all with the same bits
   * @return length of the result
   * @throws IllegalStateException when values are not shuffled, or not of four bytes
   */
  public int encode(float[] values, int count, MissingRuns missing) {
    if (!shuffle || elementBytes != Float.BYTES) {
      throw new IllegalStateException("chunks are not of shuffled floats");
    }
    int length = Math.multiplyExact(count, Float.BYTES);
    byte[] before = shuffled;
    shuffled = atLeast(length, shuffled);
    if (missing.count() == 0) {
      Shuffle.shuffle(values, count, shuffled);
    } else {
      boolean there = missing == lastMissing && count == lastCount && before == shuffled;
      Shuffle.shuffle(values, count, missing, there, shuffled);
    }
    lastMissing = missing;
    lastCount = count;
    encoded = shuffled;
    return deflate(length);
  }

  private int deflate(int length) {
    if (deflate.isEmpty()) {
      return length;
    }
    deflated = atLeast(deflate.get().maxLength(length), deflated);
    int result = deflate.get().deflate(encoded, length, deflated);
    encoded = deflated;
    return result;
  }

  /** The result of the last {@link #encode}, from index 0; may be the raw array itself. */
  public byte[] encoded() {
    return encoded;
  }

  /**
   * The inverse of {@link #encode}.
   *
   * @param filtered bytes as they lie in the file, from index 0; not changed
   * @param length how many
   * @param raw receives the bytes of the chunk
   * @param rawLength how many that must be
   * @throws IllegalArgumentException when the bytes are not such a chunk
   */
  public void decode(byte[] filtered, int length, byte[] raw, int rawLength) {
    byte[] inflated = filtered;
    if (deflate.isPresent()) {
      inflated = new byte[rawLength];
      inflate(filtered, length, inflated);
    } else if (length != rawLength) {
      throw new IllegalArgumentException("a chunk of " + length + " bytes, not " + rawLength);
    }
    if (shuffle) {
      Shuffle.unshuffle(inflated, rawLength, elementBytes, raw);
    } else {
      System.arraycopy(inflated, 0, raw, 0, rawLength);
    }
  }

  /** Frees the engine. Idempotent. */
  @Override
  public void close() {
    deflate.ifPresent(DeflateEngine::close);
  }

  private static void inflate(byte[] in, int length, byte[] out) {
    Inflater inflater = new Inflater();
    try {
      inflater.setInput(in, 0, length);
      int done = inflater.inflate(out);
      // The end of the stream, with its check value, may still be unread when the array is full.
      if (done != out.length || (inflater.inflate(new byte[1]) != 0 || !inflater.finished())) {
        throw new IllegalArgumentException("a deflated chunk does not hold " + out.length);
      }
    } catch (DataFormatException e) {
      throw new IllegalArgumentException("not a deflated chunk", e);
    } finally {
      inflater.end();
    }
  }

  private static byte[] atLeast(int length, byte[] buffer) {
    return buffer.length >= length ? buffer : new byte[length];
  }
}
