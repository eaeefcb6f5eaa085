// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.netcdf;

import com.sun.jna.Function;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import ucar.nc2.jni.netcdf.Nc4Iosp;

/**
 * The few functions of the HDF5 C library that put ready chunks into a file. They are looked up
 * through libnetcdf, so that it is always the HDF5 that libnetcdf itself uses: never are there two
 * in one process. Not safe for threads: whoever calls holds the lock of the process.
 *
 * <p>Identifiers are of 64 bits since HDF5 1.10; {@code H5Dwrite_chunk} is there since 1.10.3, so
 * that an older library is never called with the wrong ones.
 */
final class Hdf5Library {
  private static final Logger LOG = LoggerFactory.getLogger(Hdf5Library.class);

  /** {@code H5P_DEFAULT} and {@code H5E_DEFAULT} of H5Ppublic.h and H5Epublic.h. */
  static final long DEFAULT = 0;

  /** {@code ENOSPC} of Linux and macOS. */
  private static final int NO_SPACE = 28;

  private static final int WORD = 8;

  private static final List<String> NAMES =
      List.of(
          "H5Eset_auto2",
          "H5Fopen",
          "H5Fclose",
          "H5Dopen2",
          "H5Dclose",
          "H5Dget_create_plist",
          "H5Dset_extent",
          "H5Dwrite_chunk",
          "H5Pclose",
          "H5Pget_chunk",
          "H5Pget_nfilters",
          "H5Pget_filter2");

  private final Map<String, Function> functions;

  private Hdf5Library(Map<String, Function> functions) {
    this.functions = Map.copyOf(functions);
  }

  /**
   * What was found.
   *
   * @param library the library, if it can be used
   * @param reason why not; empty if it can
   */
  record Found(Optional<Hdf5Library> library, String reason) {}

  private static final class Loaded {
    static final Found RESULT = load();
  }

  /** Looks once in a process; says in the log when nothing was found. */
  static Found find() {
    return Loaded.RESULT;
  }

  private static Found load() {
    leaveProcessAlone();
    if (!Nc4Iosp.isClibraryPresent()) {
      return new Found(Optional.empty(), "libnetcdf is not installed");
    }
    Found found = lookUp("netcdf");
    if (found.library().isEmpty()) {
      LOG.info("libnetcdf compresses by itself, under the lock: {}", found.reason());
    }
    return found;
  }

  /**
   * Keeps HDF5 from tidying up at the end of the process: with a file that it could not complete
   * because the disk was full, it crashes there. Every file is closed long before. Must be called
   * before anything else of the library.
   */
  private static void leaveProcessAlone() {
    try {
      NativeLibrary.getInstance("netcdf").getFunction("H5dont_atexit").invokeInt(new Object[0]);
    } catch (UnsatisfiedLinkError e) {
      LOG.debug("the end of the process is left to HDF5, if it is there: {}", Failures.text(e));
    }
  }

  /** Looks for the functions in a library and those that it was linked with. */
  static Found lookUp(String library) {
    if (Native.POINTER_SIZE != WORD || Native.SIZE_T_SIZE != WORD) {
      return new Found(Optional.empty(), "this is no system of 64 bits");
    }
    try {
      NativeLibrary native64 = NativeLibrary.getInstance(library);
      Map<String, Function> functions = new HashMap<>();
      for (String name : NAMES) {
        functions.put(name, native64.getFunction(name));
      }
      return new Found(Optional.of(new Hdf5Library(functions)), "");
    } catch (UnsatisfiedLinkError e) {
      return new Found(
          Optional.empty(),
          "HDF5 1.10.3 or later was not found behind lib" + library + ": " + Failures.text(e));
    }
  }

  /**
   * Keeps HDF5 from printing its error stack, which it otherwise does in every thread but the one
   * that used it first. The setting belongs to the thread.
   */
  void silence() {
    function("H5Eset_auto2").invokeInt(new Object[] {DEFAULT, Pointer.NULL, Pointer.NULL});
  }

  /**
   * Calls a function that gives an identifier.
   *
   * @throws IOException when it fails
   */
  long open(String name, Object... arguments) throws IOException {
    silence();
    long result = function(name).invokeLong(arguments);
    check(name, result);
    return result;
  }

  /**
   * Calls a function that gives a number or a status.
   *
   * @throws IOException when it fails
   */
  int call(String name, Object... arguments) throws IOException {
    silence();
    int result = function(name).invokeInt(arguments);
    check(name, result);
    return result;
  }

  private static void check(String name, long result) throws IOException {
    if (result < 0) {
      int error = Native.getLastError();
      throw new IOException(
          name + " failed" + (error == NO_SPACE ? ": No space left on device" : ""));
    }
  }

  private Function function(String name) {
    Function function = functions.get(name);
    if (function == null) {
      throw new IllegalArgumentException("no function " + name);
    }
    return function;
  }
}
