// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The chunks of one variable that lie in the file, filtered, and where. Safe for use by many
 * threads; places are handed out in the order of the calls.
 */
final class StoredChunks {

  /**
   * Where a chunk lies.
   *
   * @param address first byte
   * @param length bytes it takes now
   * @param room bytes it may take without moving
   */
  record Place(long address, int length, int room) {}

  private final FileSpace space;
  private final SortedMap<Long, Place> places = new TreeMap<>();

  StoredChunks(FileSpace space) {
    this.space = space;
  }

  /**
   * Stores a chunk for the first time.
   *
   * @throws IllegalStateException when it is stored already
   */
  void add(long number, byte[] filtered, int length) {
    Place place;
    synchronized (places) {
      if (places.containsKey(number)) {
        throw new IllegalStateException("chunk number " + number + " is written twice");
      }
      place = new Place(space.allocate(length), length, length);
      places.put(number, place);
    }
    space.write(place.address(), filtered, length);
  }

  /** Stores a chunk anew, in its old place when it fits there. */
  void replace(long number, byte[] filtered, int length) {
    Place place;
    synchronized (places) {
      Place old = places.get(number);
      place =
          old != null && length <= old.room()
              ? new Place(old.address(), length, old.room())
              : new Place(space.allocate(length), length, length);
      places.put(number, place);
    }
    space.write(place.address(), filtered, length);
  }

  boolean contains(long number) {
    synchronized (places) {
      return places.containsKey(number);
    }
  }

  /** The filtered bytes of a stored chunk. */
  byte[] read(long number) {
    Place place;
    synchronized (places) {
      place = places.get(number);
    }
    if (place == null) {
      throw new IllegalStateException("chunk number " + number + " is not written");
    }
    byte[] filtered = new byte[place.length()];
    space.read(place.address(), filtered, filtered.length);
    return filtered;
  }

  /** All places by chunk number. */
  SortedMap<Long, Place> places() {
    synchronized (places) {
      return new TreeMap<>(places);
    }
  }
}
