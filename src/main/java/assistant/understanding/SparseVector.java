package assistant.understanding;

/**
 * A text as a classifier weighs it: the features it has, and their tf-idf, scaled so that its
 * squares sum to 1.
 *
 * @param size as many of the entries count
 * @param feature of each entry, where it stands among the names in ascending order
 * @param value of each entry
 */
record SparseVector(int size, int[] feature, float[] value) {}
