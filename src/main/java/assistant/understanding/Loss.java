package assistant.understanding;

import opennlp.tools.ml.maxent.quasinewton.Function;

import java.util.Arrays;

/** What OpenNLP's quasi-Newton minimizer makes small: looked at once where it is asked twice. */
abstract class Loss implements Function {
    private double[] point = {};
    private double value;

    /** How ill these weights explain the labels; fills in what {@link #gradient} needs. */
    abstract double lossAt(double[] x);

    /** Of the point last looked at. */
    abstract double[] gradient();

    @Override
    public double valueAt(double[] x) {
        if (!Arrays.equals(x, point)) {
            point = x.clone();
            value = lossAt(x);
        }
        return value;
    }

    @Override
    public double[] gradientAt(double[] x) {
        valueAt(x);
        return gradient();
    }

    /** What was filled in is of no point any more. */
    final void forget() {
        point = new double[0];
    }
}
