// SPDX-License-Identifier: Apache-2.0
package org.trendyilamb.internal.hdf5;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.trendyilamb.cf.Dimension;

/**
 * Everything that is written when the values are: the headers of all datasets, the heap, the root
 * group, and last the superblock.
 *
 * <p>Headers refer to each other by address. Their lengths do not depend on the addresses, so that
 * they are made twice: first to find out how long they are and where they will lie, then for good.
 * Attributes that lie outside a header are written the second time only.
 */
final class FileMetadata {
  private static final int PHANTOM_CHUNK = 1024;

  private final FileSpace space;
  private final DatasetPlan plan;
  private final DimensionScales scales;
  private final List<Message> layouts;
  private final List<HdfDataset> datasets;
  private final int[] firstHeapObject;
  private final GlobalHeap heap;

  private FileMetadata(
      FileSpace space, DatasetPlan plan, DimensionScales scales, List<Message> layouts) {
    this.space = space;
    this.plan = plan;
    this.scales = scales;
    this.layouts = layouts;
    this.datasets = scales.datasets();
    this.firstHeapObject = new int[datasets.size()];
    int objects = 0;
    for (int i = 0; i < datasets.size(); i++) {
      firstHeapObject[i] = objects;
      objects += datasets.get(i).hasDimensionList() ? datasets.get(i).dimensions().size() : 0;
    }
    this.heap = GlobalHeap.allocate(space, objects, GlobalHeap.MAX_OBJECTS);
  }

  /**
   * Completes the file. Everything is given to the storage before the superblock is written, and
   * the superblock after.
   *
   * @param layouts where the values of each variable lie
   */
  static void write(
      FileSpace space, DatasetPlan plan, DimensionScales scales, List<Message> layouts) {
    long root = new FileMetadata(space, plan, scales, layouts).writeObjects();
    space.extendToEnd();
    space.sync();
    space.write(0, Superblock.encode(space.end(), root), Superblock.BYTES);
    space.sync();
  }

  private long writeObjects() {
    long[] addresses = new long[datasets.size()];
    for (int i = 0; i < addresses.length; i++) {
      addresses[i] = space.allocate(header(i, addresses, all -> AttributeIndex.NONE).length);
    }
    for (int i = 0; i < addresses.length; i++) {
      byte[] header = header(i, addresses, this::outside);
      space.write(addresses[i], header, header.length);
      setReferences(i, addresses);
    }
    heap.write(space);
    byte[] root = rootGroup(addresses);
    long address = space.allocate(root.length);
    space.write(address, root, root.length);
    return address;
  }

  private void setReferences(int object, long[] addresses) {
    HdfDataset dataset = datasets.get(object);
    if (dataset.hasDimensionList()) {
      for (int i = 0; i < dataset.dimensions().size(); i++) {
        heap.set(
            firstHeapObject[object] + i, addresses[scales.scaleOf(dataset.dimensions().get(i))]);
      }
    }
  }

  private AttributeIndex outside(List<EncodedAttribute> attributes) {
    return DenseAttributes.write(space, attributes);
  }

  private byte[] header(
      int object, long[] addresses, Function<List<EncodedAttribute>, AttributeIndex> outside) {
    HdfDataset dataset = datasets.get(object);
    List<Message> messages = new ArrayList<>();
    List<EncodedAttribute> attributes = new ArrayList<>(scaleAttributes(object, addresses));
    if (dataset.variable().isPresent()) {
      int variable = dataset.variable().getAsInt();
      messages.addAll(variableMessages(plan.variables().get(variable), layouts.get(variable)));
      attributes.addAll(plan.variables().get(variable).attributes());
    } else {
      messages.addAll(dimensionMessages(plan.dimensions().get(dataset.scale().orElseThrow())));
    }
    messages.addAll(AttributeMessages.all(attributes, outside));
    return ObjectHeader.encode(messages);
  }

  private static List<Message> variableMessages(VariablePlan variable, Message layout) {
    List<Message> messages = new ArrayList<>();
    messages.add(Dataspace.of(variable.header().dimensions()).message());
    messages.add(Datatype.of(variable.header().type()).message());
    messages.add(StorageMessages.fill(variable.storage().isChunked(), variable.fill()));
    messages.add(layout);
    messages.addAll(StorageMessages.filters(variable.storage(), variable.header().type().bytes()));
    return messages;
  }

  /** A dataset of the right shape that has no values and takes no room for them. */
  private static List<Message> dimensionMessages(Dimension dimension) {
    boolean chunked = dimension.unlimited();
    return List.of(
        Dataspace.of(List.of(dimension)).message(),
        Datatype.bigEndianSingle().message(),
        StorageMessages.defaultFill(chunked),
        chunked
            ? StorageMessages.chunked(ByteSink.UNDEFINED, List.of(PHANTOM_CHUNK), Float.BYTES)
            : StorageMessages.contiguous(
                ByteSink.UNDEFINED, Math.multiplyExact(dimension.length(), (long) Float.BYTES)));
  }

  private List<EncodedAttribute> scaleAttributes(int object, long[] addresses) {
    HdfDataset dataset = datasets.get(object);
    if (dataset.hasDimensionList()) {
      int rank = dataset.dimensions().size();
      return List.of(ScaleAttributes.dimensionList(heap, firstHeapObject[object], rank));
    }
    if (dataset.scale().isEmpty()) {
      return List.of();
    }
    int id = dataset.scale().getAsInt();
    List<EncodedAttribute> attributes = new ArrayList<>();
    attributes.add(ScaleAttributes.scaleClass());
    attributes.add(
        dataset.variable().isPresent()
            ? ScaleAttributes.name(dataset.linkName())
            : ScaleAttributes.nameWithoutVariable(plan.dimensions().get(id).length()));
    attributes.add(ScaleAttributes.dimensionId(id));
    List<ScaleAttributes.Use> uses = scales.usesOf(id);
    if (!uses.isEmpty()) {
      attributes.add(ScaleAttributes.referenceList(uses, addresses));
    }
    if (dataset.dimensions().size() > 1) {
      attributes.add(ScaleAttributes.coordinates(dataset.dimensions()));
    }
    return attributes;
  }

  private byte[] rootGroup(long[] addresses) {
    List<Message> messages = new ArrayList<>();
    messages.add(GroupMessages.linkInfo(datasets.size()));
    messages.add(GroupMessages.groupInfo());
    for (int i = 0; i < addresses.length; i++) {
      messages.add(GroupMessages.link(i, datasets.get(i).linkName(), addresses[i]));
    }
    List<EncodedAttribute> attributes = new ArrayList<>(plan.attributes());
    if (plan.classic()) {
      attributes.add(ScaleAttributes.classicModel());
    }
    messages.addAll(AttributeMessages.all(attributes, this::outside));
    return ObjectHeader.encode(messages);
  }
}
