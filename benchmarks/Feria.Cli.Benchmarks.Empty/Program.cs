// What every program on the runtime costs, however little it does.
return 0;
