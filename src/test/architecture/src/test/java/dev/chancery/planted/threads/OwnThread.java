package dev.chancery.planted.threads;

import dev.chancery.architecture.Culprit;

@Culprit
class OwnThread extends Thread {}
