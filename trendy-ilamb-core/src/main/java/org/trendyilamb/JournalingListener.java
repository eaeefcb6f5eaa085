// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb;

import java.util.Map;
import org.trendyilamb.exec.TaskListener;
import org.trendyilamb.exec.TaskOutcome;
import org.trendyilamb.exec.TaskSpec;
import org.trendyilamb.io.DatasetException;
import org.trendyilamb.journal.JournalLine;
import org.trendyilamb.journal.RunJournal;
import org.trendyilamb.journal.TaskKey;
import org.trendyilamb.plan.ConversionTask;
import org.trendyilamb.plan.OutputSettings;

/** Writes the end of every task into the journal, then tells the user's listener. */
final class JournalingListener implements TaskListener {
  private final TaskListener next;
  private final RunJournal journal;
  private final Map<String, ConversionTask> tasks;
  private final OutputSettings settings;
  private final String version;
  private final FullDisk disk;
  private final Runnable afterEach;

  JournalingListener(
      TaskListener next,
      RunJournal journal,
      Map<String, ConversionTask> tasks,
      OutputSettings settings,
      String version,
      FullDisk disk,
      Runnable afterEach) {
    this.next = next;
    this.journal = journal;
    this.tasks = Map.copyOf(tasks);
    this.settings = settings;
    this.version = version;
    this.disk = disk;
    this.afterEach = afterEach;
  }

  @Override
  public void started(TaskSpec task, int attempt, String worker) {
    next.started(task, attempt, worker);
  }

  @Override
  public void progressed(TaskSpec task, long done, String phase) {
    next.progressed(task, done, phase);
  }

  @Override
  public void retrying(TaskSpec task, int attempt, String reason) {
    next.retrying(task, attempt, reason);
  }

  @Override
  public void finished(TaskSpec task, TaskOutcome outcome) {
    ConversionTask known = tasks.get(task.id());
    if (FullDisk.isReasonOf(outcome)) {
      disk.taskFailed();
    } else if (known != null && !(outcome instanceof TaskOutcome.Cancelled)) {
      try {
        journal.append(line(known, outcome));
      } catch (DatasetException e) {
        disk.journalFailed(e);
      }
    }
    afterEach.run();
    next.finished(task, outcome);
  }

  @Override
  public void message(String text) {
    next.message(text);
  }

  private JournalLine line(ConversionTask task, TaskOutcome outcome) {
    String key = TaskKey.of(task, settings, version);
    if (outcome instanceof TaskOutcome.Succeeded good) {
      return new JournalLine(
          task.id(), key, JournalLine.Verdict.DONE, Conversion.result(good).outputBytes());
    }
    JournalLine.Verdict verdict =
        outcome instanceof TaskOutcome.Failed
            ? JournalLine.Verdict.FAILED
            : JournalLine.Verdict.QUARANTINED;
    return new JournalLine(task.id(), key, verdict, 0);
  }
}
