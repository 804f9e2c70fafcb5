/** Mistakes, one package a rule: what is marked as a culprit has to be caught, its neighbours have to be left alone. */
package dev.chancery.planted;
