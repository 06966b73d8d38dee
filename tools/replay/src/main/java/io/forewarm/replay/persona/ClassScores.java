package io.forewarm.replay.persona;

import io.forewarm.persona.training.ClassifierTraining.Contest;
import java.util.List;

/**
 * How well the class of users is told who were left out of the fitting.
 *
 * @param classes their names
 * @param users how many of each class
 * @param accuracy share of right decisions, where each class is taken to matter the same
 * @param balancedAccuracy mean over classes of the share of right decisions
 * @param majority accuracy of always saying the most frequent class
 * @param knn7Accuracy accuracy of the seven nearest neighbours on the same features
 * @param knn7 their balanced accuracy
 * @param logLoss of the calibrated probabilities, natural logarithm
 * @param ece expected calibration error of the most probable class, ten bins
 * @param confusion true class (row) taken for a class (column)
 * @param contests of each fold: log loss of each algorithm on inner folds, the best first
 */
public record ClassScores(
        List<String> classes,
        List<Integer> users,
        double accuracy,
        double balancedAccuracy,
        double majority,
        double knn7Accuracy,
        double knn7,
        double logLoss,
        double ece,
        List<List<Integer>> confusion,
        List<List<Contest>> contests) {}
