// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.exec.tck;

import com.sun.jna.Function;
import com.sun.jna.Memory;
import com.sun.jna.NativeLibrary;
import com.sun.jna.Pointer;
import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;

/** Faults as native code makes them. */
final class NativeFaults {
  private static final int SIGSEGV = 11;
  private static final int MEBIBYTE = 1 << 20;

  private NativeFaults() {}

  static void commit(String command, String argument) throws Exception {
    switch (command) {
      case "segv" -> writeToNull();
      case "segv-unhandled" -> {
        // As a library does that resets the handlers of the JVM: no error file is written.
        c("signal").invokeLong(new Object[] {SIGSEGV, Pointer.NULL});
        writeToNull();
      }
      case "abort" -> c("abort").invokeVoid(new Object[0]);
      case "native-exit" -> c("_exit").invokeVoid(new Object[] {Integer.parseInt(argument)});
      case "native-exit-handlers" ->
          c("exit").invokeVoid(new Object[] {Integer.parseInt(argument)});
      case "native-stack" -> exhaustStack();
      case "native-noise" -> noise(Integer.parseInt(argument));
      case "native-allocate" -> allocate(Integer.parseInt(argument));
      case "signal-self" -> c("raise").invokeInt(new Object[] {Integer.parseInt(argument)});
      case "signal-process" -> {
        int pid = (int) ProcessHandle.current().pid();
        c("kill").invokeInt(new Object[] {pid, Integer.parseInt(argument)});
      }
      case "nc-open" -> ncOpen(argument);
      default -> throw new IllegalArgumentException("the script has no command " + command);
    }
  }

  /** One array larger than any heap a test uses: fails at once without filling the heap. */
  static void exhaustHeap() {
    List<long[]> kept = new ArrayList<>();
    while (kept.size() < MEBIBYTE) {
      kept.add(new long[Integer.MAX_VALUE - 8]);
    }
  }

  /** The parser of regular expressions calls itself for each parenthesis, without any limit. */
  private static void exhaustStack() {
    try (Memory compiled = new Memory(1024)) {
      int extended = 1;
      int status = c("regcomp").invokeInt(new Object[] {compiled, "(".repeat(MEBIBYTE), extended});
      throw new IllegalStateException("regcomp came back with " + status);
    }
  }

  private static Function c(String name) {
    return NativeLibrary.getInstance("c").getFunction(name);
  }

  private static void writeToNull() throws Exception {
    Class<?> type = Class.forName("sun.misc.Unsafe");
    Field field = type.getDeclaredField("theUnsafe");
    field.setAccessible(true);
    type.getMethod("putAddress", long.class, long.class).invoke(field.get(null), 0L, 0L);
  }

  /** Writes to file descriptor 1 without a line break, as a native library's printf does. */
  private static void noise(int bytes) {
    try (Memory text = new Memory(bytes)) {
      text.setMemory(0, bytes, (byte) '#');
      long written = 0;
      while (written < bytes) {
        written += c("write").invokeLong(new Object[] {1, text.share(written), bytes - written});
      }
    }
  }

  /** Takes memory outside the heap and touches every page; never gives it back. */
  private static void allocate(int mebibytes) {
    for (int i = 0; i < mebibytes; i++) {
      long address = c("malloc").invokeLong(new Object[] {(long) MEBIBYTE});
      if (address == 0) {
        throw new OutOfMemoryError("malloc gave nothing after " + i + " MiB");
      }
      new Pointer(address).setMemory(0, MEBIBYTE, (byte) 1);
    }
  }

  /** Opening a FIFO that nobody writes hangs inside the library, as a dead file server does. */
  private static void ncOpen(String path) {
    int status =
        NativeLibrary.getInstance("netcdf")
            .getFunction("nc_open")
            .invokeInt(new Object[] {path, 0, new int[1]});
    throw new IllegalStateException("nc_open came back with " + status);
  }
}
