using MemoizeSample;

StoryClock clock = new();
UserRecords.Tell(clock);
FibonacciNumbers.Tell();
ExchangeRates.Tell(clock);
WeatherService.Tell(clock);
TenThreads.Tell();
ListKeys.Tell();
