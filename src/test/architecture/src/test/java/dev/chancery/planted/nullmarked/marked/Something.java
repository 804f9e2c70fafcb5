package dev.chancery.planted.nullmarked.marked;

class Something {}
