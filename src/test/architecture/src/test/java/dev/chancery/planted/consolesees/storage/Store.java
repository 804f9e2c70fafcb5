package dev.chancery.planted.consolesees.storage;

public class Store {}
