// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.bench;

import java.util.List;

/** The benchmarks and the questions that they answer. */
final class BenchmarkList {
  /** All of them. */
  static final List<Entry> ENTRIES =
      List.of(
          new Entry(
              StrategyBenchmark.class,
              "Which strategy, writer and number of workers for a tree of files?",
              "strategy=sequential,locked,processes,shards workers=1,2,... threads=1,2,... "
                  + "writer=netcdf4,netcdf4-c,netcdf3 input=many-small,few-large,mixed,subset30,medium40,century40 "
                  + "layout=slab,time,default,contiguous,netcdf3 degrees=1,0.5 mask=land,global",
              "copyFloor: the input bytes copied"),
          new Entry(
              WorkersBenchmark.class,
              "Does the second worker pay, when every run starts as cold as a user's?",
              "strategy=sequential,locked,processes,shards workers=1,2,... "
                  + "input=century40,medium40,many-small,few-large,mixed,subset30 degrees=1,0.5",
              "strategy=sequential"),
          new Entry(
              StageBenchmark.class,
              "Where does the time of one file go, and what is the share of arithmetic?",
              "degrees=0.5,1 engine=fast,jdk,isal",
              "read: the stored bytes of a plane"),
          new Entry(
              GrowthBenchmark.class,
              "Does the cost of a file grow linearly with its size?",
              "months=972,3888,15552 degrees=0.5,1 threads=1,2,... engine=fast,isal",
              "months=972"),
          new Entry(
              DispatchBenchmark.class,
              "What does a strategy cost by itself, without any work to do?",
              "strategy=sequential,locked,processes,shards workers=1,2,... tasks=1,1001",
              "strategy=sequential"),
          new Entry(
              CrashBenchmark.class,
              "What does it cost that a worker process dies?",
              "strategy=processes,shards crashes=0,1",
              "crashes=0"),
          new Entry(
              ReadBenchmark.class,
              "What does a block of twelve months cost in each layout?",
              "layout=slab,default,contiguous,netcdf3 degrees=0.5,1",
              "bytesFloor: as many bytes of the file"),
          new Entry(
              RegridBenchmark.class,
              "What does regridding one plane cost?",
              "method=CONSERVATIVE,BILINEAR,NEAREST target=1x1,2.5x2",
              "copyFloor: the plane copied"),
          new Entry(
              UnitBenchmark.class,
              "What do reading a unit and converting one plane cost?",
              "text=TEXT",
              "copyFloor: the plane copied"),
          new Entry(
              TimeBenchmark.class,
              "What does understanding a time axis of 3888 steps cost?",
              "units=TEXT",
              "copyFloor: its numbers copied"));

  private BenchmarkList() {}

  /**
   * A class of benchmarks.
   *
   * @param type the class; its documentation says claim, floor and what should move it
   * @param question what it answers
   * @param params parameters with the values they take, for {@code -p}
   * @param floor what it is held against
   */
  record Entry(Class<?> type, String question, String params, String floor) {}

  /** The list as text. */
  static String text() {
    StringBuilder text = new StringBuilder("Benchmarks (give a part of a name to run some):\n");
    for (Entry entry : ENTRIES) {
      text.append("\n  ").append(entry.type().getSimpleName()).append('\n');
      text.append("      ").append(entry.question()).append('\n');
      text.append("      floor  ").append(entry.floor()).append('\n');
      for (String param : entry.params().split(" ", -1)) {
        text.append("      -p ").append(param).append('\n');
      }
    }
    return text.toString();
  }
}
